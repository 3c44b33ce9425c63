package iconograph.graph.decisions;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Picture;
import iconograph.contracts.PostId;
import iconograph.graph.decisions.Understanding.NotUnderstood;
import iconograph.graph.facts.Claim;
import iconograph.graph.facts.EntityFact;
import iconograph.graph.facts.Facts;
import iconograph.graph.facts.JudgedFact;
import iconograph.graph.facts.MentionFact;
import iconograph.graph.facts.QuotedMention;
import iconograph.graph.neo4j.Neo4jEntities;

import org.jspecify.annotations.Nullable;

/// Finds the fact of one post that somebody wishes to judge, by what models say of the post and by what people have
/// decided since.
final class FactUnderstanding {

    private static final Pattern REGION = Pattern.compile("([0-9a-f]{64})/(\\d{1,9}),(\\d{1,9}),(\\d{1,9}),(\\d{1,9})");
    private static final Pattern TYPE = Pattern.compile("[\\p{L}\\p{N}_./-]{1,60}");

    private final Facts read;
    private final Facts judged;
    private final Neo4jEntities entities;

    private FactUnderstanding(Facts read, Facts judged, Neo4jEntities entities) {
        this.read = read;
        this.judged = judged;
        this.entities = entities;
    }

    /// @param kept where the post is looked for
    static FactUnderstanding of(WishedFact wished, KeptFacts kept, Decided decided, Neo4jEntities entities)
            throws NotUnderstood, SQLException {
        String mention = Understanding.present(wished.mention(), "mention");
        PostId post;
        try {
            MentionFact.spanOf(mention);
            post = PostId.fromString(mention.substring(0, mention.indexOf('/')));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("`mention` is no id of one: it is a post's id, a stroke, and like 0-5");
        }
        Facts read =
                kept.of(post).orElseThrow(() -> new NotUnderstood("there is no post %s in the graph".formatted(post)));
        return new FactUnderstanding(read, decided.judge(read), entities);
    }

    /// @param approves whether it is to be approved: whoever does may say what no model says
    JudgedFact fact(WishedFact wished, boolean approves) throws NotUnderstood {
        return switch (wished) {
            case WishedFact.Name it -> name(it, approves);
            case WishedFact.Depiction it -> depiction(it, approves);
            case WishedFact.Relation it ->
                said(new JudgedFact.Relation(
                        mention(it.mention(), "mention"), mention(it.tail(), "tail"), type(it.type())));
            case WishedFact.ObjectRelation it ->
                said(new JudgedFact.ObjectRelation(
                        mention(it.mention(), "mention"), region(it.region()), type(it.type())));
        };
    }

    private JudgedFact name(WishedFact.Name wished, boolean approves) throws NotUnderstood {
        String id = Understanding.present(wished.mention(), "mention");
        Optional<MentionFact> found = find(id);
        if (found.isPresent()) {
            String type = wished.type() == null ? found.get().type() : type(wished.type());
            return new JudgedFact.Name(new QuotedMention(id, found.get().quote()), type);
        }
        if (!approves) {
            throw new NotUnderstood("nobody says that %s is a name".formatted(id));
        }
        String text = read.post().text();
        if (MentionFact.spanOf(id).end() > text.codePointCount(0, text.length())) {
            throw new NotUnderstood("%s ends after the post's text".formatted(id));
        }
        String quote = MentionFact.spanOf(id).in(text);
        if (!quote.equals(quote.strip())) {
            throw new NotUnderstood("\"%s\" is no name: it begins or ends with a space".formatted(quote));
        }
        // What its parts are written as is no matter: the id is spelled in one way.
        return new JudgedFact.Name(new QuotedMention(canonical(id), quote), type(wished.type()));
    }

    private String canonical(String id) {
        return "%s/%d-%d"
                .formatted(
                        read.post().id(),
                        MentionFact.spanOf(id).start(),
                        MentionFact.spanOf(id).end());
    }

    private JudgedFact depiction(WishedFact.Depiction wished, boolean approves) throws NotUnderstood {
        QuotedMention mention = mention(wished.mention(), "mention");
        ImageRegion region = region(wished.region());
        EntityFact named = named(mention);
        EntityFact entity = wished.entity() == null ? named : entity(wished.entity());
        if (entity == null) {
            throw new NotUnderstood(
                    "\"%s\" may name several: `entity` says which one is shown".formatted(mention.quote()));
        }
        JudgedFact fact = new JudgedFact.Depiction(mention, region, entity);
        if (!approves) {
            said(fact);
            if (named == null || !named.id().equals(entity.id())) {
                throw new NotUnderstood("nobody says that \"%s\" names %s".formatted(mention.quote(), entity.id()));
            }
        }
        return fact;
    }

    private @Nullable EntityFact named(QuotedMention mention) {
        for (Facts facts : List.of(judged, read)) {
            Optional<String> id = facts.claims().stream()
                    .filter(claim ->
                            claim instanceof Claim.Names && claim.mention().equals(mention.id()))
                    .map(claim -> ((Claim.Names) claim).entity())
                    .findFirst();
            if (id.isPresent()) {
                return facts.entities().stream()
                        .filter(entity -> entity.id().equals(id.get()))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private EntityFact entity(String given) throws NotUnderstood {
        String id = Understanding.entity(given, "entity");
        return Stream.of(judged, read)
                .flatMap(facts -> facts.entities().stream())
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .or(() -> entities.find(id))
                .orElseThrow(() -> new NotUnderstood("the graph has no " + id));
    }

    private Optional<MentionFact> find(String mention) {
        return Stream.of(judged, read)
                .flatMap(facts -> facts.mentions().stream())
                .filter(it -> it.id().equals(mention))
                .findFirst();
    }

    private QuotedMention mention(@Nullable String id, String name) throws NotUnderstood {
        String given = Understanding.present(id, name);
        return find(given)
                .map(found -> new QuotedMention(found.id(), found.quote()))
                .orElseThrow(() -> new NotUnderstood("the post has no mention " + given));
    }

    private ImageRegion region(@Nullable String id) throws NotUnderstood {
        Matcher box = REGION.matcher(Understanding.present(id, "region"));
        if (!box.matches()) {
            throw new NotUnderstood("`region` is a picture's SHA-256, a stroke, and left,top,width,height in pixels");
        }
        Picture picture = read.post().pictures().stream()
                .filter(it -> it.sha256().equals(box.group(1)))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("the post has no picture " + box.group(1)));
        int x = Integer.parseInt(box.group(2));
        int y = Integer.parseInt(box.group(3));
        int width = Integer.parseInt(box.group(4));
        int height = Integer.parseInt(box.group(5));
        if (width == 0 || height == 0 || x + width > picture.width() || y + height > picture.height()) {
            throw new NotUnderstood("`region` does not lie in its picture, which is %d by %d pixels"
                    .formatted(picture.width(), picture.height()));
        }
        return new ImageRegion(box.group(1), x, y, width, height);
    }

    private static String type(@Nullable String type) throws NotUnderstood {
        String given = Understanding.present(type, "type");
        if (!TYPE.matcher(given).matches()) {
            throw new NotUnderstood("`type` is like PER or /per/org/member_of");
        }
        return given;
    }

    private <F extends JudgedFact> F said(F fact) throws NotUnderstood {
        boolean said = Stream.of(judged, read)
                .flatMap(facts -> facts.claims().stream())
                .anyMatch(claim -> claim.key().equals(fact.key()));
        if (!said) {
            throw new NotUnderstood("the post does not say " + fact.key());
        }
        return fact;
    }
}
