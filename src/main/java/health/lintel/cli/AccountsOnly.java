package health.lintel.cli;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The part of the portal that people and their accounts need: no pages, no jobs, no mail. Not marked as
/// configuration, so that the portal itself does not find it.
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = {
            "health.lintel.storage",
            "health.lintel.audit",
            "health.lintel.policy",
            "health.lintel.people",
            "health.lintel.accounts"
        })
final class AccountsOnly {}
