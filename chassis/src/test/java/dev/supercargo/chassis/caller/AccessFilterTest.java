package dev.supercargo.chassis.caller;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class AccessFilterTest {

    @Test
    void letsAViewerAskWhatChangesNothing() {
        assertThatCode(() -> call("viewer", "GET", "change")).doesNotThrowAnyException();
        assertThatCode(() -> call("viewer", "POST", "ask")).doesNotThrowAnyException();
    }

    @Test
    void keepsAViewerFromChanging() {
        assertThatThrownBy(() -> call("viewer", "POST", "change")).isInstanceOf(ForbiddenException.class);
        assertThatCode(() -> call("team-member", "POST", "change")).doesNotThrowAnyException();
    }

    @Test
    void keepsOutWhoHasNoRoleOrNoName() {
        assertThatThrownBy(() -> call("guest", "POST", "ask")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> new AccessFilter(
                                QuarkusSecurityIdentity.builder()
                                        .setAnonymous(true)
                                        .build(),
                                true)
                        .check(request("POST"), resource("ask")))
                .isInstanceOf(UnauthorizedException.class);
    }

    private static void call(String role, String method, String resourceMethod) {
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("ada"))
                .addRole(role)
                .build();
        new AccessFilter(identity, true).check(request(method), resource(resourceMethod));
    }

    /** A resource with both kinds of methods. */
    public static final class Sample {
        @Reading
        public void ask() {}

        public void change() {}
    }

    private static ResourceInfo resource(String method) {
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                try {
                    return Sample.class.getMethod(method);
                } catch (NoSuchMethodException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public Class<?> getResourceClass() {
                return Sample.class;
            }
        };
    }

    /** The filter asks a request for its method only. */
    private static ContainerRequestContext request(String method) {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                AccessFilterTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals("getMethod")) {
                        return method;
                    }
                    throw new UnsupportedOperationException(called.getName());
                });
    }
}
