"""A small residual network: saves its weights, and the value of every layer for two images."""

import torch
from safetensors.torch import save_file
from torch import nn


class Block(nn.Module):
    def __init__(self, inputs, width, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, width, 3, stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.downsample = None
        if stride != 1 or inputs != width:
            self.downsample = nn.Sequential(
                nn.Conv2d(inputs, width, 1, stride, bias=False),
                nn.BatchNorm2d(width),
            )

    def forward(self, x):
        shortcut = x if self.downsample is None else self.downsample(x)
        y = torch.relu(self.bn1(self.conv1(x)))
        return torch.relu(self.bn2(self.conv2(y)) + shortcut)


class Leaves(nn.Module):
    def __init__(self, classes=5):
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(3, 8, 3, padding=1, bias=False),
            nn.BatchNorm2d(8),
            nn.ReLU(),
            nn.MaxPool2d(2),
        )
        self.layer1 = nn.Sequential(Block(8, 8), Block(8, 8))
        self.layer2 = nn.Sequential(Block(8, 16, stride=2), Block(16, 16))
        self.fc = nn.Linear(16, classes)

    def forward(self, x):
        x = self.layer2(self.layer1(self.stem(x)))
        return self.fc(x.mean((2, 3)))


torch.manual_seed(1)
net = Leaves()
# In place of training, which would give the batch norms their statistics.
net(torch.randn(64, 3, 16, 16))
net.eval()
torch.save(net.state_dict(), "leaves.pth")

x = torch.randn(2, 3, 16, 16)
values = {"input": x}
for name, layer in net.named_modules():
    layer.register_forward_hook(lambda _, inputs, value, name=name: values.update({name: value.clone()}))
with torch.no_grad():
    values["output"] = net(x)
del values[""]
save_file(values, "leaves.safetensors")
print(sum(p.numel() for p in net.parameters()), "parameters")
