package health.lintel.cli;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.ComponentScans;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The part of the portal that an export of corrections needs: no pages, no jobs, no mail. Not marked as
/// configuration, so that the portal itself does not find it.
@ComponentScans({
    @ComponentScan(
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            basePackages = {
                "health.lintel.storage",
                "health.lintel.audit",
                "health.lintel.policy",
                "health.lintel.people"
            }),
    @ComponentScan(
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            basePackages = {"health.lintel.messaging", "health.lintel.readerwatch"},
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(SentWords|SampleRows|Corrections)"))
})
final class CorrectionsOnly {}
