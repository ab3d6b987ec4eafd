package io.collateralpolicy.rest.page;

import java.nio.charset.StandardCharsets;

/**
 * What a page answers.
 *
 * @param status    HTTP status code
 * @param mediaType with its charset
 * @param body      the bytes
 */
record Said(int status, String mediaType, byte[] body) {

    static Said ok(String mediaType, String text) {
        return new Said(200, mediaType + ";charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
