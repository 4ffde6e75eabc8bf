package org.aktenlage.server;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a client accepts: its {@code Accept} header (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, 12.5.1</a>). Without the
 * header anything will do.
 */
public record Acceptance(List<Range> ranges) {

    private static final String ANYTHING = "*/*";

    private static final List<String> HTML = List.of("text/html", "application/xhtml+xml");

    /**
     * One part of the header.
     *
     * @param type such as {@code text/turtle}, {@code text/*} or {@code *}{@code /*}, in small
     *     letters
     * @param quality in [0,1]; 0 means: not this
     */
    public record Range(String type, double quality) {

        private static Range of(String words) {
            String[] parts = words.split(";");
            double quality = 1;
            for (String part : parts) {
                String parameter = part.strip().toLowerCase(Locale.ROOT);
                if (parameter.startsWith("q=")) {
                    quality = number(parameter.substring(2));
                }
            }
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }

        private static double number(String words) {
            try {
                double number = Double.parseDouble(words);
                return number >= 0 && number <= 1 ? number : 0;
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        /** How closely it names the media type; 0 where it doesn't cover it. */
        private int closeness(String mediaType) {
            if (type.equals(mediaType)) {
                return 3;
            }
            if (type.equals(mediaType.substring(0, mediaType.indexOf('/')) + "/*")) {
                return 2;
            }
            return type.equals(ANYTHING) ? 1 : 0;
        }
    }

    public Acceptance {
        ranges = List.copyOf(ranges);
    }

    /** Of a request; several headers count as one. */
    public static Acceptance of(HttpServletRequest request) {
        return parse(String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    /** Of a header; what cannot be read in it is not accepted. */
    public static Acceptance parse(String header) {
        return new Acceptance(
                header.isBlank()
                        ? List.of(new Range(ANYTHING, 1))
                        : Arrays.stream(header.split(","))
                                .filter(words -> !words.replace(";", "").isBlank())
                                .map(Range::of)
                                .toList());
    }

    /** How much the client wants this media type, in [0,1]: what names it closest tells. */
    public double quality(String mediaType) {
        return ranges.stream()
                .filter(r -> r.closeness(mediaType) > 0)
                .max(Comparator.comparingInt(r -> r.closeness(mediaType)))
                .map(Range::quality)
                .orElse(0.0);
    }

    /** What the client wants most, of equals the first; empty if nothing will do. */
    public <T> Optional<T> best(List<T> offers, Function<T, String> mediaType) {
        return offers.stream()
                .filter(offer -> quality(mediaType.apply(offer)) > 0)
                .sorted(Comparator.comparingDouble((T offer) -> -quality(mediaType.apply(offer))))
                .findFirst();
    }

    /** Whether it is a page for people that the client names, and wants more than any of these. */
    public boolean prefersHtml(List<String> others) {
        double html =
                HTML.stream()
                        .filter(type -> ranges.stream().anyMatch(r -> r.type.equals(type)))
                        .mapToDouble(this::quality)
                        .max()
                        .orElse(0);
        return others.stream().allMatch(other -> quality(other) < html) && html > 0;
    }
}
