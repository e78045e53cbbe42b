package health.lintel.heads;

/// One head: how its sums become a probability, and where it speaks.
///
/// @param name   what it is for
/// @param bias   the sum of no words
/// @param whole  how much the message as a whole counts
/// @param window how much its strongest window counts
/// @param shift  added to both
/// @param act    at this probability and above the label is given
/// @param backs  at this and above a rule that is not sure of itself is believed
/// @param doubt  at this and above, below `act`, a person looks
public record Head(
        String name, double bias, double whole, double window, double shift, double act, double backs, double doubt) {

    public double probability(double wholeSum, double windowSum) {
        return 1 / (1 + StrictMath.exp(-(whole * wholeSum + window * windowSum + shift)));
    }
}
