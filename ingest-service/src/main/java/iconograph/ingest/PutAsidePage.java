package iconograph.ingest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Some of the posts that were put aside.
///
/// @param next asks for the page after this one; absent on the last page
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PutAsidePage(List<PostStatus> items, @Nullable String next) {}
