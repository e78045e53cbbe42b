/// What all pages share.
@NullMarked
package health.lintel.web.ui;

import org.jspecify.annotations.NullMarked;
