"""What Pillow makes of the photos, as torchvision's Resize and CenterCrop call it: `python make.py`, with Pillow 13.

The photos are from scikit-image (CC0), cropped to 224x224. The part that is used is their first 150 rows."""

from PIL import Image


def middle(image, height, width):
    top, left = (int(round((whole - part) / 2.0)) for whole, part in ((image.height, height), (image.width, width)))
    return image.crop((left, top, left + width, top + height))


chelsea, coffee = (Image.open(f"crop_{name}.png").crop((0, 0, 224, 150)) for name in ("chelsea", "coffee"))
# The shorter side to 100, the other in proportion.
middle(chelsea.resize((int(100 * 224 / 150), 100), Image.BILINEAR), 96, 96).save("shorter_side.png", optimize=True)
coffee.resize((64, 48), Image.BILINEAR).save("exact_size.png", optimize=True)
# Larger in one direction, smaller in the other.
coffee.convert("L").resize((100, 180), Image.BILINEAR).save("gray.png", optimize=True)
