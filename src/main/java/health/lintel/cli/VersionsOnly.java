package health.lintel.cli;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The part of the portal that the policy's versions need. Not marked as configuration, so that the portal itself
/// does not find it.
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = {
            "health.lintel.storage",
            "health.lintel.audit",
            "health.lintel.policy",
            "health.lintel.people",
            "health.lintel.versions"
        })
final class VersionsOnly {}
