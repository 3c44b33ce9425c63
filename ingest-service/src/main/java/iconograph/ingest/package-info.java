/// Step 1 of the journey: takes posts in, keeps them and their pictures, and sends them on.
///
/// Read [iconograph.ingest.IngestStep] first; [iconograph.ingest.PostResource] is how posts get in.
@NullMarked
package iconograph.ingest;

import org.jspecify.annotations.NullMarked;
