package dev.meshmanager.core.exchange;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Makes methods of a service return {@link Exchange}, so that all calls report failures in the same way. */
final class ExchangeCallAdapterFactory extends CallAdapter.Factory {
    private final CallOptions options;

    ExchangeCallAdapterFactory(CallOptions options) {
        this.options = options;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        if (getRawType(returnType) != Exchange.class) {
            return null;
        }
        Type body = getParameterUpperBound(0, (ParameterizedType) returnType);
        return new CallAdapter<Object, Exchange<?>>() {
            @Override
            public Type responseType() {
                return body;
            }

            @Override
            public Exchange<?> adapt(Call<Object> call) {
                return Exchange.of(call, options);
            }
        };
    }
}
