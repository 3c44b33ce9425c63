package iconograph.linking.pictures;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import iconograph.contracts.EntityId;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.LikenessReader;
import iconograph.contracts.Look;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.pictures.ReferenceManifest.Listed;
import iconograph.linking.pictures.ReferenceRun.Progress;

/// An item of which there are two pictures: one to know it by, and one to know it again in.
///
/// @param reference  what it is known by; empty if a portrait has no face
/// @param again      looks at the other one
/// @param twoFiles   whether the other one is a file of its own; otherwise it is the first, [retaken][Retaken]
record Pictured(
        WikidataItem item, Look.Kind kind, Optional<ReferencePicture> reference, List<Look> again, boolean twoFiles) {

    private static final long SEED = 20261126;

    /// Where the whole of a picture lies, however large it is.
    static final ImageRegion WHOLE = new ImageRegion("other", 0, 0, 1 << 20, 1 << 20);

    Pictured {
        again = List.copyOf(again);
    }

    /// Looks at all pictures of items that are known. A file that is listed for several items is left out.
    ///
    /// @param step called after each item
    static List<Pictured> all(
            List<Listed> listed, Map<EntityId, WikidataItem> known, LikenessReader likenesses, Progress step)
            throws IOException {
        Map<Listed, byte[]> files = ownFiles(listed);
        Map<EntityId, List<Listed>> byItem = new LinkedHashMap<>();
        for (Listed one : listed) {
            if (files.containsKey(one) && known.containsKey(one.item())) {
                byItem.computeIfAbsent(one.item(), key -> new ArrayList<>()).add(one);
            }
        }
        List<Pictured> pictured = new ArrayList<>();
        for (Map.Entry<EntityId, List<Listed>> entry : byItem.entrySet()) {
            pictured.add(of(requireNonNull(known.get(entry.getKey())), entry.getValue(), files, likenesses));
            step.done(byItem.size());
        }
        return List.copyOf(pictured);
    }

    private static Pictured of(
            WikidataItem item, List<Listed> pictures, Map<Listed, byte[]> files, LikenessReader likenesses)
            throws IOException {
        Listed first = pictures.getFirst();
        byte[] file = requireNonNull(files.get(first));
        Optional<byte[]> second = pictures.stream()
                .filter(one -> one.kind() == first.kind())
                .map(one -> requireNonNull(files.get(one)))
                .filter(other -> !Arrays.equals(other, file))
                .findFirst();
        byte[] again =
                second.isPresent() ? second.get() : new Retaken(SEED + item.id().number()).of(file);
        return new Pictured(
                item,
                first.kind(),
                likenesses.read(file, "reference", first.kind()).stream()
                        .findFirst()
                        .map(look -> new ReferencePicture(item.id(), first.kind(), first.name(), look.likeness())),
                likenesses.read(again, WHOLE.picture(), first.kind()),
                second.isPresent());
    }

    private static Map<Listed, byte[]> ownFiles(List<Listed> listed) throws IOException {
        Map<Listed, byte[]> files = new HashMap<>();
        Map<ByteBuffer, Set<EntityId>> items = new HashMap<>();
        for (Listed one : listed) {
            byte[] file = Files.readAllBytes(one.file());
            files.put(one, file);
            items.computeIfAbsent(ByteBuffer.wrap(file), key -> new HashSet<>()).add(one.item());
        }
        files.values()
                .removeIf(file ->
                        items.getOrDefault(ByteBuffer.wrap(file), Set.of()).size() > 1);
        return files;
    }

    /// Whether it is one of those that the [trust][PictureTrust] is learned from; the others are what it is measured
    /// with.
    boolean isToLearnFrom() {
        return item.id().number() % 2 == 0;
    }
}
