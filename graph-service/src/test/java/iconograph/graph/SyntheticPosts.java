package iconograph.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import iconograph.contracts.Journey.Linked;
import iconograph.contracts.Look;

/// Posts drawn by chance, with names as uneven as in life: few are in many posts, most in one or two.
public final class SyntheticPosts {

    private static final List<String> WORDS =
            List.of("saw", "with", "the", "great", "at", "yesterday", "🎉", "again", "no", "who", "met", "new");
    private static final List<String> TYPES = List.of("PER", "LOC", "ORG", "OTHER");

    /// Numbers of what a text says, as many as sentence encoders give.
    private static final int WIDTH = 384;

    private final Random chance;

    private SyntheticPosts(long seed) {
        this.chance = new Random(seed);
    }

    /// The same seed gives the same posts.
    public static List<Linked> draw(int number, long seed) {
        SyntheticPosts posts = new SyntheticPosts(seed);
        List<Linked> drawn = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            drawn.add(posts.post(seed + "-" + i, i));
        }
        return drawn;
    }

    private Linked post(String id, int minute) {
        List<Integer> names = new ArrayList<>();
        for (int i = 1 + chance.nextInt(4); i > 0; i--) {
            names.add(oneOfMany());
        }
        Events post = Events.post(id, text(names))
                .writtenAt(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute));
        char picture = "0123456789abcdef".charAt(chance.nextInt(16));
        boolean illustrated = chance.nextInt(3) > 0;
        if (illustrated) {
            post.picture(picture, chance.nextBoolean() ? "a picture" : null);
            if (chance.nextInt(4) == 0) {
                post.unreadable(picture, "is damaged");
            } else {
                post.seen(picture, "Line " + minute);
            }
        }
        for (int name : names) {
            mention(post, name);
            if (illustrated && chance.nextInt(4) == 0) {
                int x = chance.nextInt(300);
                int y = chance.nextInt(200);
                post.shownIn(picture, x, y, 50, 60)
                        .looks(Look.Kind.EMBLEM, picture, x, y, 50, 60, "eyes-1", look(x, y));
                post.relatesTo("holds", picture, 5, 6, 70, 80);
            }
        }
        if (names.size() > 1 && chance.nextInt(3) == 0) {
            post.related(0, 1, "/per/org/member_of");
        }
        // Some were read before meanings were kept, and some say what others have said.
        int saying = chance.nextInt(5);
        if (saying > 0) {
            post.means("sentences-1", direction(saying == 1 ? chance.nextInt(50) : chance.nextLong(), WIDTH));
        }
        return post.event();
    }

    /// What a part of a picture looks like does not depend on who shows it.
    private static float[] look(int x, int y) {
        return direction(1_000L * x + y, 64);
    }

    private static float[] direction(long seed, int width) {
        float[] direction = new float[width];
        Random drawn = new Random(seed);
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) drawn.nextGaussian();
        }
        return direction;
    }

    /// Number n comes about 1/n as often as number 1.
    private int oneOfMany() {
        return (int) Math.exp(chance.nextDouble() * Math.log(5_000));
    }

    private String text(List<Integer> names) {
        StringBuilder text = new StringBuilder();
        for (int name : names) {
            for (int i = 0; i < 4; i++) {
                text.append(WORDS.get(chance.nextInt(WORDS.size()))).append(' ');
            }
            text.append(spelled(name)).append(' ');
        }
        return text.toString().strip();
    }

    private static void mention(Events post, int name) {
        String type = TYPES.get(name % TYPES.size());
        switch (name % 10) {
            case 0, 1, 2 -> post.unknown(spelled(name), type);
            case 3 -> post.ambiguous(spelled(name), type, "Q" + name, "Q" + (name + 1), "Q" + (name + 2));
            default -> post.linked(spelled(name), type, "Q" + name, 0.5 + (name % 50) / 100.0);
        }
    }

    private static String spelled(int name) {
        return "Name" + name + "ton";
    }
}
