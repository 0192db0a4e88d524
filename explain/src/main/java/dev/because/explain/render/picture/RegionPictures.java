package dev.because.explain.render.picture;

import dev.because.explain.evidence.Raster;
import dev.because.explain.evidence.Region;
import java.util.List;
import java.util.Set;

/** Draws the named regions of a picture: covered, or with a number in each. */
public final class RegionPictures {
    private static final int COVER = 0x808080;
    private static final int OUTLINE = 0xe6550d;
    private static final int GRID = 0xffffff;
    private static final int INK = 0x111111;
    private static final int PAPER = 0xffffff;
    private static final int LETTER_SIZE = 2;
    private static final int MARGIN = 3;
    private static final int MOST_PERCENT = 999;

    private RegionPictures() {}

    /**
     * The picture with some of its regions covered and outlined, as the bytes of a PNG file.
     *
     * @param picture the picture; a small one is enlarged, pixel by pixel
     * @param regions its regions
     * @param covered the names of those that are covered
     */
    public static byte[] covered(Raster picture, List<Region> regions, Set<String> covered) {
        Canvas canvas = Canvas.of(picture);
        int factor = canvas.rows() / picture.rows();
        for (Region region : regions) {
            if (covered.contains(region.name())) {
                int top = region.top() * factor;
                int left = region.left() * factor;
                int bottom = region.bottom() * factor;
                int right = region.right() * factor;
                canvas.fill(top, left, bottom, right, COVER, 1);
                hatch(canvas, top, left, bottom, right);
                canvas.frame(top, left, bottom, right, 2, OUTLINE);
            }
        }
        return canvas.png();
    }

    /**
     * The pale picture with each region in the colour of its share, and the share as a percentage, as the bytes of a PNG
     * file. Plus or minus one has the full colour.
     *
     * @param regions its regions
     * @param shares one for each region
     */
    public static byte[] shares(Raster picture, List<Region> regions, List<Double> shares) {
        Canvas canvas = Canvas.pale(picture);
        int factor = canvas.rows() / picture.rows();
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            int top = region.top() * factor;
            int left = region.left() * factor;
            int bottom = region.bottom() * factor;
            int right = region.right() * factor;
            double share = shares.get(i);
            canvas.fill(top, left, bottom, right, Diverging.colour(share), 0.75 * Diverging.opacity(share));
            canvas.frame(top, left, bottom, right, 1, GRID);
            label(canvas, percent(share), (top + bottom) / 2, (left + right) / 2);
        }
        return canvas.png();
    }

    /** Diagonal lines, by which a cover is told from a picture that is grey of itself. */
    private static void hatch(Canvas canvas, int top, int left, int bottom, int right) {
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                if ((row + column) % 10 < 2) {
                    canvas.blend(row, column, PAPER, 0.35);
                }
            }
        }
    }

    private static void label(Canvas canvas, String text, int row, int column) {
        int width = Lettering.width(text, LETTER_SIZE);
        int height = Lettering.HEIGHT * LETTER_SIZE;
        int top = row - height / 2;
        int left = column - width / 2;
        canvas.fill(top - MARGIN, left - MARGIN, top + height + MARGIN, left + width + MARGIN, PAPER, 0.8);
        Lettering.write(canvas, text, top, left, LETTER_SIZE, INK);
    }

    private static String percent(double share) {
        long percent = Math.max(-MOST_PERCENT, Math.min(MOST_PERCENT, Math.round(100 * share)));
        return percent + "%";
    }
}
