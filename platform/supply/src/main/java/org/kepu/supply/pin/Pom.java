package org.kepu.supply.pin;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A {@code pom.xml} as it is written, nothing inherited. */
record Pom(Path file, Element project) {

    /** Elements that name something from elsewhere. */
    private static final List<String> THINGS =
            List.of("plugin", "dependency", "path", "artifactItem", "extension", "annotationProcessorPath");

    static Pom read(SourceTree tree, Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(
                    file,
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(tree.text(file))))
                            .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    /** The text of a child of that name, if it has one. */
    static Optional<String> child(Element element, String name) {
        return children(element).stream()
                .filter(child -> child.getTagName().equals(name))
                .map(child -> child.getTextContent().strip())
                .findFirst();
    }

    boolean hasParent() {
        return child(project, "parent").isPresent();
    }

    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        for (Element group : all("properties")) {
            children(group)
                    .forEach(property -> properties.put(
                            property.getTagName(), property.getTextContent().strip()));
        }
        return properties;
    }

    /** Everything that names an artifact, except the project itself and its exclusions. */
    List<Element> things() {
        List<Element> things = new ArrayList<>();
        for (String name : THINGS) {
            all(name).stream()
                    .filter(element -> child(element, "artifactId").isPresent())
                    .forEach(things::add);
        }
        return things;
    }

    /** {@code group:artifact} of the plugins whose version stands here, in pluginManagement or where they are used. */
    Set<String> managedPlugins() {
        Set<String> managed = new HashSet<>();
        for (Element plugin : all("plugin")) {
            if (child(plugin, "version").isPresent()) {
                managed.add(child(plugin, "groupId").orElse("org.apache.maven.plugins") + ":"
                        + child(plugin, "artifactId").orElse("?"));
            }
        }
        return managed;
    }

    private List<Element> all(String name) {
        NodeList found = project.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }
}
