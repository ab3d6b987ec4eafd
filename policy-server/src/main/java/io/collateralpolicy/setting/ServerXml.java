package io.collateralpolicy.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Settings as the container will see them: the defaults of {@code server.xml}, files of secrets and the environment, each
 * before the one named first.
 */
public final class ServerXml {

    /** Names folders of files, each named as a setting and holding its value. */
    public static final String SECRETS = "VARIABLE_SOURCE_DIRS";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, String> defaults;
    private final Map<String, String> environment;

    private ServerXml(Map<String, String> defaults, Map<String, String> environment) {
        this.defaults = defaults;
        this.environment = environment;
    }

    /** @param environment variables of the process, by name */
    public static ServerXml read(Path file, Map<String, String> environment) {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultInstance();
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList variables = documents.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("variable");
            Map<String, String> defaults = new LinkedHashMap<>();
            for (int i = 0; i < variables.getLength(); i++) {
                Element variable = (Element) variables.item(i);
                defaults.put(variable.getAttribute("name"), variable.getAttribute("defaultValue"));
            }
            return new ServerXml(defaults, environment);
        } catch (IOException e) {
            throw new UncheckedIOException("`" + file + "` cannot be read", e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("`" + file + "` is no server.xml: " + e.getMessage(), e);
        }
    }

    /** Names in the order of the file. */
    public Iterable<String> names() {
        return defaults.keySet();
    }

    /** The value of a setting, empty where there is none; what it names in {@code ${…}} is put in. */
    public String value(String name) {
        String text = environment(name).or(() -> secret(name)).orElse(defaults.getOrDefault(name, ""));
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.replaceAll(variable -> Matcher.quoteReplacement(
                defaults.containsKey(variable.group(1)) ? value(variable.group(1)) : variable.group()));
    }

    /** As the environment names a setting: {@code DB_URL} for {@code db.url}. */
    public static String environmentName(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get(environmentName(name)));
    }

    /** Whether every file of the folder is read as a setting. */
    public boolean isSecretFolder(Path folder) {
        return secretFolders().anyMatch(folder::equals);
    }

    private Stream<Path> secretFolders() {
        return Stream.of(environment.getOrDefault(SECRETS, "").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).toAbsolutePath());
    }

    private Optional<String> secret(String name) {
        return secretFolders()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .map(ServerXml::content)
                .findFirst();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secret `" + file + "` cannot be read", e);
        }
    }
}
