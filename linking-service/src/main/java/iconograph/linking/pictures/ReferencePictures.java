package iconograph.linking.pictures;

import java.util.List;

import iconograph.contracts.EntityId;

/// The reference pictures of items. Safe for use by many threads.
public interface ReferencePictures {

    /// @return none if there are none of this item
    List<ReferencePicture> of(EntityId item);

    static ReferencePictures none() {
        return item -> List.of();
    }
}
