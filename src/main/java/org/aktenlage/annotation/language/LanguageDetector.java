package org.aktenlage.annotation.language;

import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;

import org.aktenlage.document.Block;
import org.aktenlage.document.Document;
import org.aktenlage.document.Language;
import org.aktenlage.document.Turn;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Tells German from English. Loads its models (0.3 s) when first asked; threads may share it. */
public final class LanguageDetector {

    /** Below this many letters the answer is chance. */
    private static final int FEWEST_LETTERS = 20;

    private LanguageDetector() {}

    /** The language of a block; empty if it has fewer than 20 letters or is in neither script. */
    public static Optional<Language> of(String text) {
        if (letters(text) < FEWEST_LETTERS) {
            return Optional.empty();
        }
        return switch (Models.DETECTOR.detectLanguageOf(text)) {
            case GERMAN -> Optional.of(Language.GERMAN);
            case ENGLISH -> Optional.of(Language.ENGLISH);
            default -> Optional.empty();
        };
    }

    /** The language the metadata name, else that of most letters in the blocks that are read. */
    public static Optional<Language> of(Document document) {
        Language stated = document.metadata().language();
        if (stated != null) {
            return Optional.of(stated);
        }
        Map<Language, Long> letters = new EnumMap<>(Language.class);
        for (Turn turn : document.turns()) {
            for (Block block : turn.blocks()) {
                if (block.isRead()) {
                    String words = block.span().of(document.text());
                    of(words).ifPresent(l -> letters.merge(l, letters(words), Long::sum));
                }
            }
        }
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /** Loaded with the first question. */
    private static final class Models {
        static final com.github.pemistahl.lingua.api.LanguageDetector DETECTOR =
                LanguageDetectorBuilder.fromLanguages(
                                com.github.pemistahl.lingua.api.Language.GERMAN,
                                com.github.pemistahl.lingua.api.Language.ENGLISH)
                        .withLowAccuracyMode()
                        .build();
    }
}
