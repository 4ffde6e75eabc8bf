package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Actor;
import org.aktenlage.annotation.ActorType;
import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the actors that a phrase means: its head, those coordinated with it, or who answers for it.
 */
final class Phrases {

    /** How sure an actor is whom the phrase only belongs to: "the Russian embassy". */
    private static final double ANSWERS = 0.85;

    /** How sure the body or state is that a description takes up. */
    private static final double DESCRIBED = 0.55;

    private static final int MAX_DEPTH = 3;

    private static final Set<String> ABOUT =
            Set.of("about", "on", "of", "über", "zu", "zur", "zum");

    private final Lexicon lexicon;
    private final Syntax syntax;
    private final Discourse discourse;
    private final Pronouns pronouns;
    private static final Set<String> BY = Set.of("by", "durch", "seitens");
    private static final Set<String> MADE_BY = Set.of("by", "durch", "seitens", "von");

    /** NATO-Staaten, EU-Außenminister: the body, by those who act for it. */
    private static final Pattern GROUPS =
            Pattern.compile(
                    ".+-(Staaten|Länder|Mitglieder|Mitgliedstaaten|Partner|Spitze|Regierung|Führung|Außenminister"
                        + "|Verteidigungsminister|Minister|Botschafter|Vertreter|Streitkräfte|Armee|Militär"
                        + "|Behörden|Verbündeten)n?");

    private static final Pattern MEMBERS =
            Pattern.compile(
                    "(?i)abgeordneter?|mitglied|politiker|senator|member|lawmaker|congressman");

    private static final Pattern MOST =
            Pattern.compile(
                    "(?i)majority|minority|half|mehrheit|minderheit|großteil|hälfte|vielzahl");

    /** What is a state's, or all its people's. */
    private static final Pattern OF_ALL =
            Pattern.compile(
                    "(?i).*(regierung|land|landes|staat|staates|republik|gesellschaft|wirtschaft"
                        + "|standort|parlament|demokratie|soldaten|armee|bundeswehr|bürger|bürgern"
                        + "|minister|ministerin|kanzler|kanzlerin|verfassung|grundgesetz|sanktionen"
                        + "|government|country|nation|people|economy|troops|constitution)");

    private static final Set<String> ISSUES =
            Set.of(
                    "sign",
                    "issue",
                    "adopt",
                    "pass",
                    "enact",
                    "publish",
                    "unterzeichnen",
                    "erlassen",
                    "verabschieden",
                    "beschließen");

    private static final Set<String> OWN_TEXT =
            Set.of(
                    "the", "this", "these", "today", "dieser", "diese", "dieses", "der", "die",
                    "das");

    private final Owners owners;
    private final NounAgents nounAgents;
    private final Descriptions descriptions;
    private final Makers makers;

    /** Who does what an event noun names; null where the noun names no event. */
    interface NounAgents {
        @Nullable List<Filler> of(int noun, int depth);
    }

    Phrases(
            Lexicon lexicon,
            Syntax syntax,
            Discourse discourse,
            Pronouns pronouns,
            NounAgents nounAgents) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.discourse = discourse;
        this.pronouns = pronouns;
        this.owners = new Owners(syntax, pronouns, this);
        this.nounAgents = nounAgents;
        this.descriptions = new Descriptions(lexicon, syntax, discourse);
        this.makers = new Makers(lexicon, syntax);
    }

    Owners owners() {
        return owners;
    }

    /** Nouns in the plural that stand for a body here, with the body: {@code G7 leaders}. */
    Map<String, Actor> collectives() {
        Map<String, Actor> found = new LinkedHashMap<>();
        for (int i = 0; i < syntax.size(); i++) {
            if (descriptions.isOfPersons(i)) {
                List<Filler> meant = actors(i, false);
                boolean body = meant.size() == 1 && meant.get(0).actor().type() == ActorType.BODY;
                if (body && (meant.get(0).token() != i || syntax.mention(i).isPresent())) {
                    found.put(descriptions.noun(syntax.token(i)), meant.get(0).actor());
                }
            }
        }
        return found;
    }

    /** The actors of the phrase with this head, without repeats, in the order of the text. */
    List<Filler> actors(int head, boolean strict) {
        return actors(head, strict, 0);
    }

    List<Filler> actors(int head, boolean strict, int depth) {
        List<Filler> found = new ArrayList<>(one(head, strict, depth));
        boolean named = syntax.mention(head).isPresent();
        for (int other : coordinated(head)) {
            if (!named || !isDeed(other, depth)) {
                found.addAll(one(other, strict, depth));
            }
        }
        return distinct(found);
    }

    /** {@code support for Russia and the invasion of Ukraine}: no second actor. */
    private boolean isDeed(int noun, int depth) {
        return syntax.mention(noun).isEmpty() && nounAgents.of(noun, depth + 1) != null;
    }

    static List<Filler> distinct(List<Filler> fillers) {
        Map<Actor, Filler> byActor = new LinkedHashMap<>();
        fillers.forEach(
                f -> byActor.merge(f.actor(), f, (a, b) -> a.certainty() >= b.certainty() ? a : b));
        return List.copyOf(byActor.values());
    }

    private List<Integer> coordinated(int head) {
        List<Integer> found = new ArrayList<>();
        for (Token t : syntax.children(head, "conj")) {
            if (t.isNoun() || t.tag().equals("PRON") || syntax.mention(t.index()).isPresent()) {
                found.add(t.index());
                found.addAll(coordinated(t.index()));
            }
        }
        List<Integer> listed = namesBehind(head);
        if (listed.size() > 1) {
            listed.forEach(
                    i -> {
                        found.add(i);
                        found.addAll(coordinated(i));
                    });
        }
        return found;
    }

    /**
     * {@code Japan, Canada, Italy and Spain}: for the parser the first is explained by the others.
     */
    private List<Integer> namesBehind(int head) {
        Optional<Mention> first = syntax.mention(head);
        if (first.isEmpty()) {
            return List.of();
        }
        ActorType type = first.get().actor().type();
        return syntax.children(head, "appos").stream()
                .map(Token::index)
                .filter(
                        i ->
                                syntax.mention(i)
                                        .filter(m -> m.form() == Mention.Form.NAME)
                                        .filter(m -> m.actor().type() == type)
                                        .isPresent())
                .toList();
    }

    private List<Filler> one(int head, boolean strict, int depth) {
        Optional<Mention> mention = syntax.mention(head);
        if (mention.isPresent() && isHeadOf(mention.get(), head)) {
            return List.of(new Filler(mention.get().actor(), head, mention.get().certainty()));
        }
        Token token = syntax.token(head);
        if (token.tag().equals("PRON") || token.tag().equals("DET")) {
            return pronouns.personal(token);
        }
        List<Filler> referred =
                attributes(head).isEmpty() ? descriptions.of(head) : List.<Filler>of();
        if (!referred.isEmpty() || depth > MAX_DEPTH) {
            return referred;
        }
        List<Filler> listed = listed(head);
        return strict || !listed.isEmpty() ? listed : answering(head, depth);
    }

    /** A hyphenated or adjectival mention names what the noun belongs to, not the noun. */
    private boolean isHeadOf(Mention mention, int head) {
        if (Owners.isMember(syntax.token(head), mention)) {
            return false;
        }
        return mention.form() != Mention.Form.ADJECTIVE
                || GROUPS.matcher(syntax.token(head).form()).matches()
                || syntax.token(head).tag().equals("ADJ")
                || (mention.first() == mention.last() && !syntax.token(head).form().contains("-"));
    }

    /** {@code elf Staaten (USA, Japan ...)}, {@code partners such as Japan and Korea}. */
    private List<Filler> listed(int head) {
        List<Filler> found = new ArrayList<>();
        for (Token t : syntax.children(head)) {
            // X (Cyprus): where an unknown person is from
            boolean bracketed = t.relation().equals("parenthesis") && isCommon(head);
            boolean apposed = bracketed || t.baseRelation().equals("appos");
            if (apposed) {
                syntax.mention(t.index())
                        .filter(m -> m.first() == t.index() || !t.relation().equals("parenthesis"))
                        .filter(m -> m.form() != Mention.Form.ADJECTIVE)
                        .ifPresent(
                                m ->
                                        found.add(
                                                new Filler(
                                                        m.actor(),
                                                        t.index(),
                                                        m.certainty() * 0.95)));
                if (t.baseRelation().equals("appos")) {
                    coordinated(t.index()).forEach(c -> found.addAll(one(c, true, MAX_DEPTH)));
                }
            }
            boolean suchAs =
                    t.baseRelation().equals("nmod")
                            && syntax.prepositions(t.index()).stream()
                                    .anyMatch(
                                            Set.of("wie", "including", "such", "einschließlich")
                                                    ::contains);
            if (suchAs) {
                found.addAll(actors(t.index(), true, MAX_DEPTH));
            }
        }
        return distinct(found);
    }

    private boolean isCommon(int noun) {
        return syntax.token(noun).tag().equals("NOUN");
    }

    /** Who answers for what the noun names: its doer, its owner, the state it belongs to. */
    private List<Filler> answering(int head, int depth) {
        List<Filler> doers = nounAgents.of(head, depth + 1);
        if (doers != null) {
            return weaker(doers);
        }
        if (isStateOfSpeaker(head) || isSomeOf(head)) {
            return List.of();
        }
        if (lexicon.isPatientNoun(syntax.language(), syntax.token(head).lemma())) {
            return weaker(owners.adjectives(head));
        }
        // seinen ukrainischen Amtskollegen: the adjective says more than the pronoun
        List<Filler> found =
                isOwnedByPronoun(head) ? owners.adjectives(head) : owners.possessors(head, depth);
        if (found.isEmpty()) {
            found = owners.possessors(head, depth);
        }
        if (found.isEmpty()) {
            found = attributes(head);
        }
        if (found.isEmpty()) {
            found = doersBehind(head, depth);
        }
        if (found.isEmpty()) {
            found =
                    makers.of(head).stream()
                            .flatMap(m -> actors(m, false, depth + 1).stream())
                            .toList();
        }
        if (found.isEmpty()) {
            found = owners.complements(head, depth);
        }
        if (found.isEmpty()) {
            found = makers(head, depth);
        }
        if (found.isEmpty()) {
            found = toldOf(head, depth);
        }
        if (found.isEmpty()
                && lexicon.isSituationNoun(syntax.language(), syntax.token(head).lemma())) {
            found = places(head);
        }
        if (found.isEmpty() && lexicon.isTextNoun(syntax.language(), syntax.token(head).lemma())) {
            found = authors(head, depth);
        }
        return weaker(found);
    }

    /** {@code zweier Abgeordneter der CDU}, {@code the majority of the G20}: not all of them. */
    private boolean isSomeOf(int noun) {
        String lemma = syntax.token(noun).lemma();
        return MOST.matcher(lemma).matches()
                || (syntax.hasChild(noun, "nummod") && MEMBERS.matcher(lemma).matches());
    }

    /** {@code unsere Regierung}, says a member of parliament: not his party's. */
    private boolean isStateOfSpeaker(int noun) {
        Actor voice = discourse.institution();
        return voice != null
                && voice.type() == ActorType.PARTY
                && OF_ALL.matcher(syntax.token(noun).form()).matches()
                && syntax.children(noun).stream().anyMatch(Pronouns::isFirstPerson);
    }

    /** {@code die Lage in Belarus}: where it is so. */
    private List<Filler> places(int noun) {
        return syntax.children(noun, "nmod", "obl").stream()
                .filter(t -> syntax.prepositions(t.index()).contains("in"))
                .flatMap(t -> actors(t.index(), true, MAX_DEPTH).stream())
                .filter(f -> f.actor().type() == ActorType.STATE)
                .toList();
    }

    /** {@code die von der Kommission vorgelegten Pläne}: whose they are. */
    private List<Filler> makers(int noun, int depth) {
        return syntax.children(noun, "amod", "acl").stream()
                .filter(t -> t.has("Participle", "Past") && !isForce(t))
                .flatMap(t -> syntax.children(t.index(), "obl", "nmod").stream())
                .filter(t -> syntax.prepositions(t.index()).stream().anyMatch(MADE_BY::contains))
                .flatMap(t -> actors(t.index(), false, depth + 1).stream())
                .toList();
    }

    /** {@code infrastructure destroyed by Russia} is not Russia's. */
    private boolean isForce(Token participle) {
        return lexicon.of(syntax.language(), participle.lemma(), Frame.PartOfSpeech.VERB).stream()
                .anyMatch(f -> f.event() != null && Candidate.FORCE.contains(f.event()));
    }

    /** {@code the use of force by Russian troops}. */
    private List<Filler> doersBehind(int noun, int depth) {
        if (!syntax.token(noun).baseRelation().matches("obj|nsubj|obl|root|conj")) {
            // the establishment of a tribunal by Ukraine: it establishes
            return List.of();
        }
        return syntax.children(noun, "nmod", "obl").stream()
                .filter(t -> syntax.prepositions(t.index()).stream().anyMatch(BY::contains))
                .flatMap(t -> actors(t.index(), false, depth + 1).stream())
                .toList();
    }

    private boolean isOwnedByPronoun(int head) {
        return syntax.children(head, "det", "nmod").stream()
                .anyMatch(
                        t ->
                                t.tag().matches("PRON|DET")
                                        && !t.form().matches("(?i)d(er|ie|as|en|em|es)|the"));
    }

    /**
     * {@code signed an order imposing sanctions}: who signed it; {@code today's action targets}:
     * who publishes the text it stands in.
     */
    private List<Filler> authors(int text, int depth) {
        Token token = syntax.token(text);
        if (token.baseRelation().equals("obj")
                && ISSUES.contains(syntax.token(token.head()).lemma())) {
            return syntax.children(token.head(), "nsubj").stream()
                    .flatMap(t -> actors(t.index(), false, depth + 1).stream())
                    .toList();
        }
        boolean own =
                syntax.children(text).stream()
                        .anyMatch(t -> OWN_TEXT.contains(t.form().toLowerCase(Locale.ROOT)));
        return own
                ? discourse.voices().stream().map(v -> new Filler(v, text, DESCRIBED)).toList()
                : List.of();
    }

    /** Whose attempt, campaign or policy it is: who does what it consists of. */
    List<Filler> undertakers(int noun) {
        List<Filler> found = owners.possessors(noun, 0);
        return weaker(found.isEmpty() ? owners.adjectives(noun) : found);
    }

    /** {@code reports of deployments of North Korean soldiers}: who does what they tell of. */
    private List<Filler> toldOf(int noun, int depth) {
        for (Token t : syntax.children(noun, "nmod")) {
            boolean about = syntax.prepositions(t.index()).stream().anyMatch(ABOUT::contains);
            List<Filler> doers = about ? nounAgents.of(t.index(), depth + 1) : null;
            if (doers != null && !doers.isEmpty()) {
                return doers;
            }
        }
        return List.of();
    }

    private List<Filler> attributes(int noun) {
        List<Filler> found = new ArrayList<>(owners.adjectives(noun));
        found.addAll(owners.compounds(noun));
        return distinct(found);
    }

    private static List<Filler> weaker(List<Filler> fillers) {
        return fillers.stream()
                .map(f -> new Filler(f.actor(), f.token(), f.certainty() * ANSWERS))
                .toList();
    }
}
