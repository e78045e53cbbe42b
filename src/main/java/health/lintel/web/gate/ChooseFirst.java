package health.lintel.web.gate;

/// Somebody who may act for several patients, or no longer for the one they chose, must say for whom they act.
class ChooseFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
