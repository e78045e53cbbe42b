/// The ground every page stands on: the frame, the words, the parts, the headers, the stylesheet.
@NullMarked
package health.lintel.web.ui;

import org.jspecify.annotations.NullMarked;
