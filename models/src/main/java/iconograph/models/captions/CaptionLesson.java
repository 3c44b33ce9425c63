package iconograph.models.captions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import iconograph.models.blocks.Halves;
import iconograph.models.grounding.RegionFeatures;
import iconograph.models.objects.Detection;

/// A picture with captions that people wrote.
///
/// @param looks    see [RegionFeatures#looks]; in 16 bits, as thousands of lessons are in memory at once
/// @param own      see [RegionFeatures#own]
/// @param captions of each, the [places][CaptionWords#places] of its pieces; at least one
public record CaptionLesson(Halves looks, Halves own, List<Detection> seen, List<int[]> captions) {

    public CaptionLesson {
        seen = List.copyOf(seen);
        captions = List.copyOf(captions);
        if (captions.isEmpty()) {
            throw new IllegalArgumentException("a picture without captions teaches nothing");
        }
    }

    static CaptionLesson of(RegionFeatures regions, List<int[]> captions) {
        return new CaptionLesson(Halves.of(regions.looks()), Halves.of(regions.own()), regions.seen(), captions);
    }

    /// Pieces, those to be told included.
    int length() {
        return captions.stream().mapToInt(caption -> 2 * caption.length + 1).sum();
    }

    CaptionBatch.Row row(CaptionWords words) {
        int[] choices = words.choices();
        return new CaptionBatch.Row(
                new RegionFeatures(own.bits().length / RegionFeatures.OWN, looks.floats(), own.floats(), seen),
                captions.stream()
                        .map(caption -> Arrays.stream(caption)
                                .map(place -> choices[place])
                                .toArray())
                        .map(CaptionBatch.Caption::whole)
                        .toList());
    }

    /// What is right for each masked piece, by caption.
    List<Integer> right() {
        List<Integer> right = new ArrayList<>();
        for (int[] caption : captions) {
            Arrays.stream(caption).forEach(right::add);
            right.add(CaptionWords.END);
        }
        return right;
    }
}
