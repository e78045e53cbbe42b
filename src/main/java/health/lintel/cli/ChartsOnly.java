package health.lintel.cli;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The part of the portal that an import needs: no pages, no jobs, no mail. Not marked as configuration, so
/// that the portal itself does not find it.
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = {
            "health.lintel.storage",
            "health.lintel.audit",
            "health.lintel.policy",
            "health.lintel.people",
            "health.lintel.records",
            "health.lintel.schedules",
            "health.lintel.appointments",
            "health.lintel.medications",
            "health.lintel.fhir"
        })
// Of bills and insurance what keeps them, without the work, the mail and the processor around them.
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = {"health.lintel.billing", "health.lintel.coverage"},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(Billing|BillRows|Ledger|CoverageIntake|CoverageRows)"))
final class ChartsOnly {}
