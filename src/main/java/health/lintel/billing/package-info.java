/// What visits cost, who pays which part, and paying it (clause `billing.pay`; docs/billing.md).
///
/// A ledger of two sides in cents from which every balance is worked out; card payments on the processor's own page,
/// whose signed events are the only word on what was paid. No card number ever comes here.
@ApplicationModule(
        allowedDependencies = {
            "datatypes",
            "storage",
            "jobs",
            "practice",
            "policy",
            "audit",
            "people",
            "notifications",
            "workqueue",
            "appointments"
        })
@NullMarked
package health.lintel.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
