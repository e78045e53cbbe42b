/// The gate in front of every page: one table of routes with who may use each (`web/routes.txt`), the security
/// chain that keeps it, and what a page may ask about the person in front of it:
/// [health.lintel.accounts.SignedIn] and [health.lintel.people.ChartAccess] as arguments.
@NullMarked
package health.lintel.web.gate;

import org.jspecify.annotations.NullMarked;
