package health.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.lintel.Lintel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.lintel");

    @Test
    void modules_depend_only_along_the_arrows() {
        ApplicationModules.of(Lintel.class).verify();
    }

    @Test
    void every_package_is_null_marked() {
        List<String> unmarked = new ArrayList<>();
        for (var java : classes) {
            String name = java.getPackageName();
            if (name.startsWith("health.lintel.") && !name.startsWith("health.lintel.web.pages")) {
                boolean marked = java.getPackage().tryGetPackageInfo().isPresent()
                        && java.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                if (!marked && !unmarked.contains(name)) unmarked.add(name);
            }
        }
        assertThat(unmarked).isEmpty();
    }
}
