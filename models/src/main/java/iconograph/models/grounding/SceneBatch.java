package iconograph.models.grounding;

import java.util.Arrays;
import java.util.List;

import iconograph.models.objects.View;
import iconograph.models.sight.FacesAndWriting;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Some pictures with phrases about each, ready for the network.
///
/// @param scenes  the pictures
/// @param phrases of each picture, at least one in all
public record SceneBatch(List<Scene> scenes, List<List<float[]>> phrases) {

    public SceneBatch {
        scenes = List.copyOf(scenes);
        phrases = List.copyOf(phrases);
        if (scenes.isEmpty() || scenes.size() != phrases.size()) {
            throw new IllegalArgumentException(
                    "%d pictures and phrases for %d".formatted(scenes.size(), phrases.size()));
        }
    }

    /// Regions of the picture that has the most.
    int regions() {
        return regions(scenes);
    }

    /// Likewise, of some pictures.
    public static int regions(List<Scene> scenes) {
        return scenes.stream().mapToInt(Scene::size).max().orElse(0);
    }

    /// Phrases of the picture that has the most.
    int width() {
        return Math.max(1, phrases.stream().mapToInt(List::size).max().orElse(0));
    }

    /// @return what a [Grounder] takes
    NDArray[] arrays(int stateWidth, NDManager manager) {
        float[] states = new float[scenes.size() * width() * stateWidth];
        for (int i = 0; i < scenes.size(); i++) {
            for (int phrase = 0; phrase < phrases.get(i).size(); phrase++) {
                System.arraycopy(
                        phrases.get(i).get(phrase), 0, states, (i * width() + phrase) * stateWidth, stateWidth);
            }
        }
        NDArray[] pictures = pictures(scenes, manager);
        NDArray[] all = Arrays.copyOf(pictures, pictures.length + 2);
        all[pictures.length] = manager.create(states, new Shape(scenes.size(), width(), stateWidth));
        all[pictures.length + 1] = found(manager);
        return all;
    }

    /// What faces and writing say of each region.
    private NDArray found(NDManager manager) {
        float[] found = new float[scenes.size() * regions() * FacesAndWriting.NUMBERS];
        for (int i = 0; i < scenes.size(); i++) {
            for (int region = 0; region < scenes.get(i).size(); region++) {
                scenes.get(i).writeFound(region, found, (i * regions() + region) * FacesAndWriting.NUMBERS);
            }
        }
        return manager.create(found, new Shape(scenes.size(), regions(), FacesAndWriting.NUMBERS));
    }

    /// @return what a [Grounder] takes before the phrases
    public static NDArray[] pictures(List<Scene> scenes, NDManager manager) {
        int cells = View.ROWS * View.ROWS;
        int regions = regions(scenes);
        float[] seen = new float[scenes.size() * cells * View.FEATURES];
        float[] cover = new float[scenes.size() * regions * cells];
        float[] own = new float[scenes.size() * regions * Scene.OWN];
        float[] there = new float[scenes.size() * regions];
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            System.arraycopy(scene.cells(), 0, seen, i * cells * View.FEATURES, cells * View.FEATURES);
            for (int region = 0; region < scene.size(); region++) {
                int at = i * regions + region;
                scene.write(region, cover, at * cells, own, at * Scene.OWN);
                there[at] = 1;
            }
        }
        long count = scenes.size();
        return new NDArray[] {
            manager.create(seen, new Shape(count, cells, View.FEATURES)),
            manager.create(cover, new Shape(count, regions, cells)),
            manager.create(own, new Shape(count, regions, Scene.OWN)),
            manager.create(there, new Shape(count, regions))
        };
    }
}
