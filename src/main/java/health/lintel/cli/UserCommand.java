package health.lintel.cli;

import health.lintel.accounts.EnrollmentCodes;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lintel user`: the first administrator of a real practice, and a way back in for staff who cannot sign in.
@Command(
        name = "user",
        description = {
            "Adds staff and prints the code with which they choose their passphrase.",
            "With the embedded database, stop Lintel first."
        },
        mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    @Command(name = "add", description = "Adds a member of staff.", mixinStandardHelpOptions = true)
    int add(
            @Option(names = "--name", required = true, description = "As patients and colleagues see it.") String name,
            @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}") StaffRole role,
            @Option(names = "--email", required = true) String email,
            @Option(
                            names = "--birth-date",
                            required = true,
                            description =
                                    "Such as 1980-05-31; asked beside the code, so that a lost code opens nothing.")
                    LocalDate birthDate) {
        return withPortal(portal -> {
            People people = portal.getBean(People.class);
            String[] names = splitAtLast(name.strip());
            PersonId id = PersonId.next();
            people.registerStaff(
                    new Person(id, names[0], names[1], birthDate, null, "en", email.strip(), null),
                    new StaffMember(id, name.strip(), role),
                    null);
            System.out.println(name.strip() + " is on the staff as " + role + ".");
            return printCode(portal, id);
        });
    }

    @Command(
            name = "code",
            description = "Prints a new code for somebody on the staff; earlier ones stop working.",
            mixinStandardHelpOptions = true)
    int code(@Parameters(paramLabel = "NAME", description = "As `lintel user list` shows it.") String name) {
        return withPortal(portal -> {
            Optional<StaffMember> member = portal.getBean(People.class).staff().stream()
                    .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                    .findFirst();
            if (member.isPresent()) return printCode(portal, member.get().id());
            System.err.println("Nobody on the staff is called " + name.strip() + "; bin/lintel user list shows them.");
            return 1;
        });
    }

    @Command(name = "list", description = "Lists the staff.", mixinStandardHelpOptions = true)
    int list() {
        return withPortal(portal -> {
            List<StaffMember> staff = portal.getBean(People.class).staff();
            staff.forEach(member -> System.out.printf("%-30s %s%n", member.name(), member.role()));
            if (staff.isEmpty()) System.out.println("Nobody is on the staff yet.");
            return 0;
        });
    }

    private static int printCode(ConfigurableApplicationContext portal, PersonId person) {
        EnrollmentCodes.Issued issued = portal.getBean(EnrollmentCodes.class).issue(person, null);
        System.out.println("Code: " + issued.code() + "   (good until " + issued.expires() + ", used once)");
        System.out.println("Start the portal, open /enroll, type the code and the birth date, choose a passphrase.");
        return 0;
    }

    private static int withPortal(Function<ConfigurableApplicationContext, Integer> work) {
        try (var portal = Part.of(AccountsOnly.class).run()) {
            return work.apply(portal);
        } catch (RuntimeException e) {
            System.err.println("Nothing was done: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 2;
        }
    }

    private static String[] splitAtLast(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0 ? new String[] {"", name} : new String[] {name.substring(0, space), name.substring(space + 1)};
    }
}
