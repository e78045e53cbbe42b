package health.lintel.renewals;

import health.lintel.TestPeople;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffMember;
import health.lintel.people.StaffRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/// What a pharmacy sends, and people who answer.
public final class Pharmacy {
    private Pharmacy() {}

    /// A message as a pharmacy would send it for somebody born on April 9, 1961.
    public static byte[] asks(String messageId, String rxNumber, String given, String family, String medicine) {
        return """
                <Message xmlns="http://www.ncpdp.org/schema/SCRIPT"><Header><MessageID>%s</MessageID>
                <RxReferenceNumber>%s</RxReferenceNumber></Header><Body><RxRenewalRequest>
                <Patient><HumanPatient><Name><LastName>%s</LastName><FirstName>%s</FirstName></Name>
                <DateOfBirth><Date>1961-04-09</Date></DateOfBirth></HumanPatient></Patient>
                <Pharmacy><Identification><NCPDPID>7654321</NCPDPID></Identification>
                <BusinessName>Corner Pharmacy</BusinessName></Pharmacy>
                <Prescriber><NonVeterinarian><Name><LastName>Lee</LastName></Name></NonVeterinarian></Prescriber>
                <MedicationDispensed><DrugDescription>%s</DrugDescription><Quantity><Value>30</Value></Quantity>
                <DaysSupply>30</DaysSupply><Sig><SigText>1 tablet daily</SigText></Sig></MedicationDispensed>
                <PharmacyRequestedRefills>2</PharmacyRequestedRefills>
                </RxRenewalRequest></Body></Message>""".formatted(messageId, rxNumber, family, given, medicine).getBytes(StandardCharsets.UTF_8);
    }

    public static PersonId staff(People people, StaffRole role) {
        var person =
                new Person(PersonId.next(), "Sam", role.name(), LocalDate.of(1980, 1, 1), "female", "en", null, null);
        people.registerStaff(person, new StaffMember(person.id(), "Dr. Sam", role), null);
        return person.id();
    }

    /// Somebody with a family name that nobody else has, who takes one medicine.
    record Patient(PatientId id, String family, UUID prescription) {}

    static Patient takes(TestPeople everybody, Medications medications, String medicine, LocalDate ends) {
        String family = "Fam" + UUID.randomUUID().toString().substring(0, 8);
        PatientId id = everybody.patient("Avery", family).asPatient();
        return new Patient(id, family, everybody.takes(id, medicine, 0, ends));
    }
}
