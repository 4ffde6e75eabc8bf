package org.aktenlage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aktenlage.server.WriteAccess;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The pages in a real browser: by eye, by keyboard, for a screen reader, on a phone. */
final class BrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** No window of a browser is narrower than that without a device behind it. */
    private static final int PHONE_WIDTH = 500;

    private static final String TOKEN = "0123456789-a-token";

    @TempDir private static Path folder = Path.of("");
    private static ServedDemo demo;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start("en");
        demo =
                ServedDemo.of(
                        ServedDemo.ingested(folder),
                        Optional.empty(),
                        Optional.of(new WriteAccess(TOKEN, InstantSource.system())));
    }

    @AfterAll
    static void close() {
        if (demo != null) {
            browser.close();
            demo.close();
        }
    }

    /** One of each kind of page. */
    private static List<String> pages() throws IOException {
        String claim = first("/page/actor/KP", ".text .ref, .timeline a[href^=/page/event/]");
        String document = first("/documents", "td a");
        List<String> pages = new ArrayList<>();
        pages.addAll(List.of("/", "/documents", "/lists", "/query", "/editor"));
        pages.addAll(List.of("/query/members?body=MSMT", "/query/members?body=nobody"));
        pages.addAll(
                List.of("/page/actor/KP", "/page/actor/DE-AA", "/page/actor/listed/UN/KPi.901"));
        pages.addAll(List.of("/page/regime/UN-DPRK", "/page/list/UN", "/page/act/UNSCR-1718"));
        pages.addAll(List.of(claim, document, first(document, ".ref")));
        pages.addAll(List.of("/search?q=sanctions", "/login"));
        pages.add("/page/actor/nobody");
        return pages;
    }

    private static String first(String path, String selector) throws IOException {
        Element found = Jsoup.connect(demo.address() + path).get().select(selector).first();
        if (found == null) {
            throw new AssertionError("no " + selector + " on " + path);
        }
        return found.attr("href");
    }

    private static void waitFor(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain for " + what);
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPageIsFreeOfSeriousFaults(String language) throws IOException {
        List<String> faults = new ArrayList<>();
        for (String page : pages()) {
            browser.open(
                    demo.address() + page + (page.contains("?") ? "&" : "?") + "lang=" + language);
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                browser.faults().forEach(f -> faults.add(page + " " + scheme + " " + f));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void nothingIsLoadedFromElsewhereOrAgainstThePolicy() throws IOException {
        browser.complaints();
        browser.requests();
        for (String page : pages()) {
            browser.open(demo.address() + page);
        }
        browser.open(demo.address() + "/page/actor/KP");
        waitFor(() -> count("canvas") > 0, "a picture");
        List<String> complaints =
                browser.complaints().stream()
                        .filter(c -> !c.contains("status of 404") && !c.contains("status of 400"))
                        .toList();
        assertEquals(List.of(), complaints);
        List<String> requests = browser.requests();
        assertTrue(requests.size() > 40, requests.toString());
        assertEquals(
                List.of(),
                requests.stream()
                        .filter(r -> !r.startsWith(demo.address() + "/"))
                        .filter(
                                r ->
                                        !r.startsWith("data:")
                                                && !r.startsWith("blob:" + demo.address()))
                        .toList());
    }

    @Test
    void everyPageFitsOnAPhone() throws IOException {
        browser.size(PHONE_WIDTH, 900);
        try {
            for (String page : pages()) {
                browser.open(demo.address() + page);
                Object over =
                        browser.run(
                                "return document.documentElement.scrollWidth - window.innerWidth");
                assertTrue(((Number) over).intValue() <= 0, page + " is " + over + " too wide");
            }
        } finally {
            browser.size(1280, 1000);
        }
    }

    @Test
    void theKeyboardLeadsThroughAPage() {
        browser.open(demo.address() + "/page/actor/KP");
        press(Keys.TAB);
        assertEquals("skip", focused().getAttribute("class"));
        assertTrue(focused().getRect().getX() >= 0, "the link is not seen when it has the focus");
        press(Keys.ENTER);
        assertEquals("content", focused().getAttribute("id"));
        press(Keys.TAB);
        assertEquals(
                "main", browser.run("return document.activeElement.closest('main') && 'main'"));
        browser.open(demo.address() + "/");
        press(Keys.TAB, Keys.TAB, Keys.TAB);
        assertEquals("q", focused().getAttribute("id"));
    }

    private static void press(Keys... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private static WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    @Test
    void theNeighbourhoodIsDrawn() {
        browser.open(demo.address() + "/page/actor/KP");
        waitFor(() -> count("canvas") > 0, "a picture");
        WebElement box = browser.driver().findElement(By.id("neighbourhood"));
        assertEquals("img", box.getAttribute("role"));
        assertTrue(box.isDisplayed());
    }

    @Test
    void theEditorAsksTheStoreAndShowsTheAnswerInManyWays() {
        browser.open(demo.address() + "/editor?question=pairs");
        waitFor(() -> count(".yasqe_queryButton") > 0 && count("[data-ready]") > 0, "the editor");
        browser.driver().findElement(By.className("yasqe_queryButton")).click();
        waitFor(() -> count(".yasr_results tbody tr") > 1, "rows");
        browser.driver().findElement(By.className("select_chart")).click();
        waitFor(() -> count(".yasr_results meter") > 1, "a chart");
        browser.driver().findElement(By.className("select_picture")).click();
        waitFor(() -> count(".yasr_results canvas") > 0, "a graph");
        browser.open(demo.address() + "/editor?question=timeline");
        waitFor(() -> count(".yasqe_queryButton") > 0 && count("[data-ready]") > 0, "the editor");
        browser.driver().findElement(By.className("yasqe_queryButton")).click();
        waitFor(() -> count(".select_timeline:not(.disabled)") > 0, "the timeline");
        browser.driver().findElement(By.className("select_timeline")).click();
        waitFor(() -> count(".yasr_results .timeline li") > 1, "rows in time");
    }

    @Test
    void aQueryIsSharedByItsAddress() {
        browser.open(demo.address() + "/editor?query=ASK%20%7B%20%3Fshared%20%3Fp%20%3Fo%20%7D");
        waitFor(() -> count("[data-ready]") > 0, "the editor");
        waitFor(
                () ->
                        browser.driver()
                                .findElement(By.className("CodeMirror-code"))
                                .getText()
                                .contains("?shared"),
                "the query of the address");
    }

    /** As a person does it: log in, hand in a file, see what was read, overrule it. */
    @Test
    void aPersonAddsADocumentAndRejectsWhatWasRead() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("portugal.txt"),
                        "24 October 2024\n\nPortugal condemned Venezuela on 23 October 2024.\n");
        List<String> faults = new ArrayList<>();
        browser.open(demo.address() + "/add?lang=de");
        assertTrue(browser.driver().getCurrentUrl().contains("/login"));
        faults.addAll(faultsInBothSchemes());
        browser.driver().findElement(By.id("name")).sendKeys("Ada");
        browser.driver().findElement(By.id("token")).sendKeys(TOKEN, Keys.ENTER);
        waitFor(() -> count("#files") > 0, "the form");
        assertEquals(demo.address() + "/add", browser.driver().getCurrentUrl());
        assertEquals("Dokumente hinzufügen", text("h1"));
        faults.addAll(faultsInBothSchemes());
        browser.driver().findElement(By.id("files")).sendKeys(file.toString());
        waitFor(() -> count("#chosen li") == 1, "the name of the file");
        click("#add button");
        waitFor(() -> count(".added a.kind") > 0, "what was read");
        faults.addAll(faultsInBothSchemes());
        click(".added a.kind");
        waitFor(() -> count("#why") > 0, "the form to decide");
        faults.addAll(faultsInBothSchemes());
        browser.driver().findElement(By.id("why")).sendKeys("nur ein Versuch");
        click("button[value=reject]");
        waitFor(() -> count(".verdict") > 0, "the decision");
        assertTrue(text(".verdict").startsWith("Verworfen von Ada"), text(".verdict"));
        assertEquals("Gilt nicht als hingestellte Tatsache.", text(".status"));
        click(".leave button");
        waitFor(() -> count(".leave") == 0, "the start page without a session");
        browser.open(demo.address() + "/?lang=en");
        assertEquals(List.of(), faults);
    }

    /** By script: the page may still be scrolling to the place. */
    private static void click(String selector) {
        browser.run("arguments[0].click()", browser.driver().findElement(By.cssSelector(selector)));
    }

    private static String text(String selector) {
        return browser.driver().findElement(By.cssSelector(selector)).getText();
    }

    /** Also whether the page fits on a phone. */
    private static List<String> faultsInBothSchemes() {
        List<String> faults = new ArrayList<>();
        String page = String.valueOf(browser.driver().getCurrentUrl());
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            browser.faults().forEach(f -> faults.add(page + " " + scheme + " " + f));
        }
        browser.scheme("light");
        browser.size(PHONE_WIDTH, 900);
        Object over =
                browser.run("return document.documentElement.scrollWidth - window.innerWidth");
        browser.size(1280, 1000);
        if (((Number) over).intValue() > 0) {
            faults.add(page + " is " + over + " too wide");
        }
        return faults;
    }

    /** The pictures of {@code docs/server.md}, made anew with {@code -Dscreenshots.update=true}. */
    @Test
    @EnabledIfSystemProperty(named = "screenshots.update", matches = "true")
    void makesThePicturesOfTheDocs() throws IOException {
        Path folder = Files.createDirectories(Path.of("docs", "screenshots"));
        browser.scheme("light");
        picture("/?lang=en", folder.resolve("start.png"));
        picture("/page/actor/KP?lang=de", folder.resolve("actor.png"));
        picture(document() + "?lang=en", folder.resolve("document.png"));
        picture("/page/regime/UN-DPRK?lang=en", folder.resolve("regime.png"));
        browser.open(demo.address() + "/editor?question=pairs&lang=en");
        waitFor(() -> count(".yasqe_queryButton") > 0 && count("[data-ready]") > 0, "the editor");
        browser.driver().findElement(By.className("yasqe_queryButton")).click();
        waitFor(() -> count(".yasr_results tbody tr") > 1, "an answer");
        browser.driver().findElement(By.className("select_chart")).click();
        waitFor(() -> count(".yasr_results meter") > 1, "a chart");
        browser.picture(folder.resolve("editor.png"));
        browser.scheme("dark");
        browser.size(PHONE_WIDTH, 900);
        picture("/page/actor/RU?lang=en", folder.resolve("phone-dark.png"));
        browser.size(1280, 1000);
    }

    private static String document() throws IOException {
        for (Element link : Jsoup.connect(demo.address() + "/documents").get().select("td a")) {
            if (link.text().startsWith("Wie reagiert")) {
                return link.attr("href");
            }
        }
        throw new AssertionError("the document of the picture is not there");
    }

    private static void picture(String path, Path file) throws IOException {
        browser.open(demo.address() + path);
        if (path.contains("/actor/")) {
            waitFor(() -> count("canvas") > 0, "a picture");
        }
        browser.picture(file);
    }

    private static int count(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).size();
    }

    @Test
    void aClickOnASentenceLeadsToItsPlace() throws IOException {
        browser.open(demo.address() + first("/documents", "td a"));
        WebElement place = browser.driver().findElement(By.cssSelector("a.place"));
        String target = String.valueOf(place.getAttribute("href"));
        browser.run("arguments[0].click()", place);
        assertEquals(target, browser.driver().getCurrentUrl());
        Object seen =
                browser.run(
                        "const r = document.querySelector(':target').getBoundingClientRect();"
                                + "return r.top >= 0 && r.top <= window.innerHeight");
        assertEquals(true, seen);
    }
}
