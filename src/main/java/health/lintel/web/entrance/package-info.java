/// Public pages: what the portal is for, whom to call, the policy, and what is shown when something went wrong.
@NullMarked
package health.lintel.web.entrance;

import org.jspecify.annotations.NullMarked;
