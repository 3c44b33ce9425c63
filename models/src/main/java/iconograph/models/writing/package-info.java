/// Reads the words that are in a picture: where there is writing, which way up it is, what it says, in which order.
///
/// The networks are PP-OCRv4 as PaddleOCR published them; all around them is here. Start with
/// [iconograph.models.writing.WritingReader].
///
/// @see <a href="https://arxiv.org/abs/1911.08947">Real-time Scene Text Detection with Differentiable Binarization</a>
/// @see <a href="https://arxiv.org/abs/2009.09941">PP-OCR: A Practical Ultra Lightweight OCR System</a>
@NullMarked
package iconograph.models.writing;

import org.jspecify.annotations.NullMarked;
