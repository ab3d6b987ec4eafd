package io.collateralpolicy.rest.body;

import io.collateralpolicy.wire.StrictJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Hands a resource the lines of its body, each bounded, read strictly and validated when its turn comes. */
@Provider
@Consumes(Ndjson.MEDIA_TYPE)
public final class NdjsonReader implements MessageBodyReader<Ndjson<?>> {

    private final JsonReader documents;

    public NdjsonReader(JsonReader documents) {
        this.documents = documents;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Ndjson.class;
    }

    @Override
    public Ndjson<?> readFrom(
            Class<Ndjson<?>> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        return of((Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0], stream);
    }

    private <T> Ndjson<T> of(Class<T> line, InputStream stream) {
        return new Ndjson<>(stream, bytes -> documents.valid(StrictJson.read(bytes, line)));
    }
}
