package org.chengzhen.core.io.page;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws SVG as PNG with the fonts of this machine. Where none of them has all characters of the picture it says so, instead of drawing
 * boxes. The only class that knows jsvg.
 */
final class PngRenderer {
    private static final List<String> PREFERRED = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Microsoft YaHei",
            "PingFang SC",
            "WenQuanYi Micro Hei",
            "SimHei",
            "Helvetica Neue",
            "Arial",
            "DejaVu Sans");
    private static final Pattern TEXT = Pattern.compile("<text\\b[^>]*>(.*?)</text>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>|&#?[a-z0-9]+;");
    private static final Pattern FAMILY = Pattern.compile("font-family:[^;\"]*");

    private PngRenderer() {}

    static byte[] render(String svg, int width, int height, double scale) throws IOException {
        String drawn = withFonts(svg);
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(drawn.getBytes(StandardCharsets.UTF_8)),
                        Optional.<URI>empty().orElse(null),
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IOException("jsvg cannot read the picture");
        }
        int wide = (int) Math.round(width * scale);
        int high = (int) Math.round(height * scale);
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, wide, high);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render((java.awt.Component) null, graphics, new ViewBox(0, 0, wide, high));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** Each text in the first family that has all its characters. */
    private static String withFonts(String svg) throws IOException {
        Matcher matcher = TEXT.matcher(svg);
        StringBuilder drawn = new StringBuilder();
        while (matcher.find()) {
            String shown = TAG.matcher(matcher.group(1)).replaceAll("").replaceAll("\\p{Cntrl}", "");
            String named = Matcher.quoteReplacement("font-family:'" + family(shown) + "'");
            matcher.appendReplacement(
                    drawn,
                    Matcher.quoteReplacement(FAMILY.matcher(matcher.group()).replaceAll(named)));
        }
        return matcher.appendTail(drawn).toString();
    }

    /** The first family that has all characters. */
    static String family(String texts) throws IOException {
        GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        List<String> here = List.of(environment.getAvailableFontFamilyNames());
        Optional<String> family = Stream.concat(PREFERRED.stream().filter(here::contains), here.stream())
                .filter(name -> new Font(name, Font.PLAIN, 12).canDisplayUpTo(texts) < 0)
                .findFirst();
        if (family.isPresent()) {
            return family.get();
        }
        int[] lacking = texts.codePoints()
                .filter(c -> here.stream().noneMatch(n -> new Font(n, Font.PLAIN, 12).canDisplay(c)))
                .distinct()
                .limit(5)
                .toArray();
        String shown = lacking.length == 0 ? "all of its characters together" : new String(lacking, 0, lacking.length);
        throw new IOException("no font of this machine has " + shown + ", which the picture shows: install one, as"
                + " Noto Sans CJK (Debian: fonts-noto-cjk), or write .svg or .html, which need no font here");
    }
}
