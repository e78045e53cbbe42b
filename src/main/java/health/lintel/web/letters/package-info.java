/// Letters to patients, for the post: put together from the case, in their language, as HTML and from it as PDF.
@NullMarked
package health.lintel.web.letters;

import org.jspecify.annotations.NullMarked;
