/// Pages for the people who run the portal.
@NullMarked
package health.lintel.web.admin;

import org.jspecify.annotations.NullMarked;
