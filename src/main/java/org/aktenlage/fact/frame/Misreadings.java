package org.aktenlage.fact.frame;

import org.aktenlage.annotation.Mention;
import org.aktenlage.annotation.Sentence;
import org.aktenlage.annotation.Token;
import org.aktenlage.document.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words whose part of the clause a German parser misreads whatever their case. */
final class Misreadings {

    private static final Set<String> BOTH = Set.of("beide", "alle", "beides");

    private static final Pattern WE =
            Pattern.compile(
                    "(Grüne|Linke|Liberale|Konservative|Freie|Deutsche|Abgeordnete)n?"
                        + "|\\p{L}*([Dd]emokraten|sozialisten|Kommunisten|Europäer|Parlamentarier|Politiker"
                        + "|Bürger|Frauen|Bayern|Ostdeutsche|Ostdeutschen)");

    private final Sentence sentence;
    private final Syntax syntax;
    private final List<Token> tokens;

    private Misreadings(Sentence sentence) {
        this.sentence = sentence;
        this.syntax = new Syntax(sentence);
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    /** The sentence with such words given their part. */
    static Sentence mend(Sentence sentence) {
        return sentence.language() == Language.GERMAN
                ? new Misreadings(sentence).mended()
                : sentence;
    }

    private Sentence mended() {
        sentence.mentions().forEach(this::nameAdverb);
        sentence.tokens().forEach(this::floatBoth);
        sentence.tokens().forEach(this::explainWe);
        return sentence.withTokens(tokens);
    }

    /** {@code Saudi-Arabien} is no adverb. */
    private void nameAdverb(Mention mention) {
        Token name = syntax.token(syntax.headOf(mention));
        boolean misread =
                mention.form() == Mention.Form.NAME
                        && mention.first() == mention.last()
                        && name.tag().matches("ADJ|ADV")
                        && name.baseRelation().equals("advmod")
                        && name.head() >= 0
                        && syntax.token(name.head()).isVerb();
        if (misread) {
            tokens.set(name.index(), as(name, "PROPN", "obl"));
        }
    }

    /** {@code Staaten, die beide das Recht verletzen}: the states do. */
    private void floatBoth(Token both) {
        int at = both.index();
        boolean subject =
                at > 0
                        && BOTH.contains(both.form())
                        && both.baseRelation().equals("nsubj")
                        && syntax.token(at - 1).head() == both.head()
                        && syntax.isRelativePronoun(syntax.token(at - 1));
        if (subject) {
            tokens.set(at - 1, as(syntax.token(at - 1), syntax.token(at - 1).tag(), "nsubj"));
            tokens.set(at, as(both, both.tag(), "advmod"));
        }
    }

    /** {@code fordern wir Grüne ein Ende}: the Greens are who we are, and not demanded. */
    private void explainWe(Token noun) {
        int at = noun.index();
        boolean behind =
                at > 0
                        && syntax.token(at - 1).form().equalsIgnoreCase("wir")
                        && WE.matcher(noun.form()).matches()
                        && noun.head() == syntax.token(at - 1).head();
        if (behind) {
            tokens.set(
                    at,
                    new Token(
                            at,
                            noun.span(),
                            noun.form(),
                            noun.lemma(),
                            noun.tag(),
                            at - 1,
                            "appos",
                            noun.features()));
        }
    }

    private static Token as(Token t, String tag, String relation) {
        return new Token(
                t.index(), t.span(), t.form(), t.lemma(), tag, t.head(), relation, t.features());
    }
}
