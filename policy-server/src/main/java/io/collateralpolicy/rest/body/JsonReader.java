package io.collateralpolicy.rest.body;

import io.collateralpolicy.wire.StrictJson;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;

/** Reads request bodies: bounded, strictly, validated; a resource never sees one that breaks its constraints. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonReader implements MessageBodyReader<Object> {

    private final Validator validator;

    public JsonReader(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        CarriesFiles files = type.getAnnotation(CarriesFiles.class);
        if (files != null) {
            return valid(StrictJson.readFiles(Body.read(stream, files.bytesMax()), type));
        }
        byte[] body = Body.read(stream, Body.BYTES_MAX);
        return generic instanceof ParameterizedType received
                ? new Received<>(body, valid(StrictJson.read(body, (Class<?>) received.getActualTypeArguments()[0])))
                : valid(StrictJson.read(body, type));
    }

    /** The document, within its constraints. */
    <R> R valid(R request) {
        Set<ConstraintViolation<R>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw Violations.problem(violations);
        }
        return request;
    }
}
