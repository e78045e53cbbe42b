package health.lintel.web.ui;

/// What a controller answers a browser with: a page, or the way to another.
public sealed interface Answer permits Page, Redirect {}
