/// Pages for patients and those who help them.
@NullMarked
package health.lintel.web.patient;

import org.jspecify.annotations.NullMarked;
