package org.aktenlage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder the program runs from, and the user's folders laid over it.
 *
 * <p>A layer holds any of {@code ontology/}, {@code seeds/} and {@code queries/}; later layers add
 * to earlier ones and their queries replace those of the same name.
 *
 * @param home the distribution: {@code ontology/ seeds/ queries/}
 * @param models the language models
 * @param overlays the user's folders, in the order given
 */
public record Installation(Path home, Path models, List<Path> overlays) {

    public Installation {
        overlays = List.copyOf(overlays);
    }

    /** From the system properties {@code aktenlage.home} and {@code aktenlage.models}. */
    public static Installation located(List<Path> overlays) {
        String home = System.getProperty("aktenlage.home");
        if (home == null) {
            throw new IllegalStateException(
                    "system property aktenlage.home is not set: start with bin/aktenlage");
        }
        String models = System.getProperty("aktenlage.models");
        return new Installation(
                Path.of(home),
                models == null ? Path.of(home, "models") : Path.of(models),
                overlays);
    }

    /** All files below the folder, in every layer, whose names end so; sorted within a layer. */
    public List<Path> files(String folder, String ending) {
        List<Path> found = new ArrayList<>();
        for (Path layer : layers()) {
            Path root = layer.resolve(folder);
            if (Files.isDirectory(root)) {
                try (Stream<Path> tree = Files.walk(root)) {
                    tree.filter(p -> p.toString().endsWith(ending)).sorted().forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot list " + root, e);
                }
            }
        }
        return found;
    }

    private List<Path> layers() {
        List<Path> layers = new ArrayList<>(List.of(home));
        layers.addAll(overlays);
        return layers;
    }
}
