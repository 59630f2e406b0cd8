"""The same digit in many forms, and files that are no images: `python make.py`, with Pillow 13."""

import struct
import zlib
from pathlib import Path

from PIL import Image

here = Path(__file__).parent
gray = Image.open(here / "../../../../../examples/classify/digits/7_0.png").convert("L")
rgb = Image.merge("RGB", (gray, gray, gray))
jpeg = {"quality": 95, "subsampling": 0}

gray.save(here / "gray.jpg", **jpeg)
rgb.save(here / "baseline.jpg", **jpeg)
rgb.save(here / "progressive.jpg", progressive=True, **jpeg)
rgb.save(here / "restarts.jpg", restart_marker_blocks=2, **jpeg)
sampled = {"quality": 95, "subsampling": 2}
rgb.save(here / "sampled.jpg", restart_marker_rows=1, **sampled)
rgb.save(here / "sampled_progressive.jpg", progressive=True, **sampled)
rgb.convert("CMYK").save(here / "cmyk.jpg", **jpeg)
gray.save(here / "gray.png")
rgb.save(here / "rgb.png")
Image.merge("LA", (gray, Image.new("L", gray.size, 9))).save(here / "gray_alpha.png")
Image.merge("RGBA", (gray, gray, gray, Image.new("L", gray.size, 9))).save(here / "rgba.png")
Image.frombytes("I;16", gray.size, bytes(byte for byte in gray.tobytes() for _ in range(2))).save(here / "gray_16.png")
rgb.quantize(64).save(here / "palette.png", transparency=0)
rgb.save(here / "png_called.jpg", format="PNG")
rgb.save(here / "animated.gif", save_all=True, append_images=[rgb.rotate(90)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, *more):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(more) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")


(here / "bad/large.png").write_bytes(png(65_535, 65_535))
(here / "bad/largest.png").write_bytes(png(2**31 - 1, 2**31 - 1))
(here / "bad/no_width.png").write_bytes(png(0, 28))
(here / "bad/early_end.png").write_bytes(png(28, 28))
profile = b"name\0\0" + zlib.compress(b"\0" * (64 << 20), 9)
(here / "bad/profile.png").write_bytes(png(28, 28, chunk(b"iCCP", profile)))
bytes_ = (here / "baseline.jpg").read_bytes()
frame = bytes_.index(b"\xff\xc0") + 5
(here / "bad/large.jpg").write_bytes(bytes_[:frame] + b"\xff\xff\xff\xff" + bytes_[frame + 4 :])
(here / "bad/twelve_bits.jpg").write_bytes(bytes_[: frame - 1] + b"\x0c" + bytes_[frame:])
(here / "bad/arithmetic.jpg").write_bytes(bytes_.replace(b"\xff\xc0", b"\xff\xc9"))
(here / "bad/empty.png").write_bytes(b"")
(here / "bad/text.jpg").write_bytes(b"this is a text\n")
