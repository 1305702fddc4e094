package org.kepu.door.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.kepu.web.Language;

/** The few pages the door itself shows: they need no script and no file, so that they are there when nothing else is. */
@ApplicationScoped
public class OwnPages {

    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;
    /** A link to the address that was asked for, whatever it is. */
    private static final String SAME = "";

    /** No such page. */
    void notFound(RoutingContext request) {
        send(
                request,
                NOT_FOUND,
                new Words("没有这个页面", "请检查网址，或从首页进入。", "到首页", "/m/"),
                new Words(
                        "There is no such page",
                        "Check the address, or begin at the first page.",
                        "First page",
                        "/m/"));
    }

    /** The build of this service held no app. */
    void notBuilt(RoutingContext request) {
        send(
                request,
                UNAVAILABLE,
                new Words("应用尚未构建", "请在项目目录运行 make build，然后重启本服务。", "再试一次", "/m/"),
                new Words(
                        "The app is not built",
                        "Run `make build` in the project's folder and start this service again.",
                        "Try again",
                        "/m/"));
    }

    /**
     * Signing in came to nothing: refused, given up, or begun too long ago.
     *
     * @param again where it is begun again
     */
    public void signInFailed(RoutingContext request, Language language, String again) {
        send(
                request,
                BAD_REQUEST,
                language,
                new Words("登录未完成", "可能已取消，或等待时间过长。您没有登录。", "重新登录", again),
                new Words(
                        "Signing in was not finished",
                        "It was given up, or took too long. You are not signed in.",
                        "Sign in again",
                        again));
    }

    /**
     * What stands in for a page of the sign-in provider that does not answer.
     *
     * @param again where signing in is begun again
     */
    public String signInAway(Language language, String again) {
        return page(
                language,
                new Words("暂时无法登录", "登录服务没有应答，可能正在启动。请稍后再试。", "再试一次", again),
                new Words(
                        "Signing in does not work right now",
                        "The sign-in service does not answer; it may be starting. Try again in a moment.",
                        "Try again",
                        again));
    }

    /** More sign-ins begun from one address than are let through at once, such as by a hall full of phones. */
    public void tooManySignIns(RoutingContext request, Language language, long seconds) {
        request.response().putHeader("Retry-After", Long.toString(seconds));
        send(
                request,
                TOO_MANY,
                language,
                new Words("现在登录的人太多", "请等 %d 秒再试。已经登录的人不受影响。".formatted(seconds), "再试一次", SAME),
                new Words(
                        "Too many people are signing in",
                        "Wait %d s and try again. Nobody who is signed in is affected.".formatted(seconds),
                        "Try again",
                        SAME));
    }

    private record Words(String title, String sentence, String link, String to) {}

    private static void send(RoutingContext request, int status, Words chinese, Words english) {
        send(request, status, Language.of(request.request().getHeader("Accept-Language")), chinese, english);
    }

    private static void send(RoutingContext request, int status, Language language, Words chinese, Words english) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Language", language.tag())
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept-Language")
                .end(page(language, chinese, english));
    }

    private static String page(Language language, Words chinese, Words english) {
        Words words = switch (language) {
            case ZH -> chinese;
            case EN -> english;
        };
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%s</title></head>
                <body style="margin:0;font:1.125rem/1.6 system-ui,sans-serif;color:#1c2b2a;background:#f5f7f6">
                <main style="max-width:32rem;margin:18vh auto 0;padding:0 1.5rem">
                <h1 style="font-size:1.5rem;margin:0 0 .5rem">%s</h1><p>%s</p>
                <p><a style="display:inline-block;padding:.6rem 1.2rem;border-radius:.5rem;background:#0b6660;color:#fff;\
                text-decoration:none" href="%s">%s</a></p></main></body></html>
                """.formatted(
                        language.tag(),
                        words.title(),
                        words.title(),
                        words.sentence(),
                        words.to().replace("&", "&amp;"),
                        words.link());
    }
}
