package health.lintel.fhir;

/// A line that was not taken, and why, in words that hold nothing of the patient.
///
/// @param line number in the file from 1; of the entry, in a bundle; 0 for the file as a whole
public record RefusedLine(String file, long line, String reason) {}
