package io.collateralpolicy.it;

import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of {@code refused-requests.txt}.
 *
 * @param who      {@code nobody} or the user whose token is sent
 * @param lines    the request line, its own headers, and a body after an empty line
 * @param expected status and type of problem; {@code -} for an answer without a body
 */
record RawRequest(String who, List<String> lines, String expected) {

    private static final int PORT = Integer.getInteger("it.http.port", 0);
    private static final Pattern REPEATED = Pattern.compile("\\[(.)\\*(\\d+)]");

    static List<RawRequest> all() {
        try (var file = RawRequest.class.getResourceAsStream("/refused-requests.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RawRequest::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of requests cannot be read", e);
        }
    }

    private static RawRequest parse(String line) {
        String[] parts = line.split("(?<= ); ", 4);
        Stream<String> more = Stream.of(parts[2].split("\\|")).map(String::strip);
        List<String> lines = Stream.concat(Stream.of(parts[1].strip()), more).toList();
        return new RawRequest(parts[0].strip(), lines, parts[3].strip());
    }

    /** @param tokens of the users by name */
    String answer(Map<String, String> tokens) {
        try (Socket socket = new Socket("localhost", PORT)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text(tokens).getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return said(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + lines, e);
        }
    }

    private String text(Map<String, String> tokens) {
        String own = String.join("\r\n", lines.subList(1, lines.size()));
        String host = own.contains("Host:") ? "" : "Host: localhost:" + PORT + "\r\n";
        String token = tokens.containsKey(who) ? "Authorization: Bearer " + tokens.get(who) + "\r\n" : "";
        String end = own.isEmpty() ? "\r\n" : "\r\n\r\n";
        String text = lines.get(0) + "\r\n" + host + "Connection: close\r\n" + token + own + end;
        return REPEATED.matcher(text).replaceAll(run -> run.group(1).repeat(Integer.parseInt(run.group(2))));
    }

    /** Status and type, or what came instead of a problem. */
    private static String said(String answer) {
        String status = answer.split(" ", 3)[1];
        String[] headAndBody = answer.split("\r\n\r\n", 2);
        if (headAndBody[1].isEmpty()) {
            return status + " -";
        }
        boolean problem = headAndBody[0].toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
        return problem ? status + " " + type(headAndBody[1]) : answer.lines().limit(20).collect(Collectors.joining("\n"));
    }

    private static String type(String body) {
        byte[] numberless = body.replaceFirst("\"status\":(\\d+)", "\"status\":\"$1\"").getBytes(StandardCharsets.UTF_8);
        return StrictJson.readTree(numberless).path("type").asText().replace("/problems/", "");
    }
}
