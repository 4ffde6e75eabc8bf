package org.aktenlage.listing.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An element of one record, with all that is in it; names without their namespace. */
final class Element {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    Element(String name) {
        this.name = name;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(Element child) {
        children.add(child);
    }

    void add(String text) {
        words.append(text);
    }

    String name() {
        return name;
    }

    /** Empty where it is not there. */
    String attribute(String attribute) {
        return clean(attributes.getOrDefault(attribute, ""));
    }

    /** The names of its attributes, in the order of the record. */
    Set<String> attributes() {
        return attributes.keySet();
    }

    List<Element> children() {
        return children;
    }

    Stream<Element> children(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted));
    }

    Optional<Element> child(String wanted) {
        return children(wanted).findFirst();
    }

    /** The elements at the end of the path, in the order of the record. */
    Stream<Element> at(String... path) {
        Stream<Element> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(e -> e.children(step));
        }
        return found;
    }

    /** Its own text, with spaces and line ends made one space. */
    String text() {
        return clean(words.toString());
    }

    /** The text of the first such child; empty where there is none. */
    String text(String child) {
        return child(child).map(Element::text).orElse("");
    }

    /** What stands in the elements at the end of the path, where anything does. */
    List<String> texts(String... path) {
        return at(path).map(Element::text).filter(t -> !t.isEmpty()).toList();
    }

    private static String clean(String text) {
        return isClean(text)
                ? text
                : SPACES.matcher(text.replace('\u00a0', ' ').strip()).replaceAll(" ");
    }

    /** Most texts are, and looking is much cheaper than replacing. */
    private static boolean isClean(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00a0' || (Character.isWhitespace(c) && (space || c != ' '))) {
                return false;
            }
            space = c == ' ';
        }
        return text.isEmpty() || !space;
    }
}
