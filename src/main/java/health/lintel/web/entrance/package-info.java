/// Public pages, error pages and the way in: signing in and out, the second factor of staff, enrollment, the policy
/// acknowledged, whom somebody acts
/// for, and each person's own page.
@NullMarked
package health.lintel.web.entrance;

import org.jspecify.annotations.NullMarked;
