/// Pages for the people who answer.
@NullMarked
package health.lintel.web.staff;

import org.jspecify.annotations.NullMarked;
