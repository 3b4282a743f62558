import decodeQR from "qr/decode.js";

type Detector = { detect(source: CanvasImageSource): Promise<readonly { rawValue: string }[]> };

/** The browser's own reader of QR codes where it has one that works, else ours. */
async function openReader(): Promise<(video: HTMLVideoElement) => Promise<string | null>> {
  const Own = (
    globalThis as {
      BarcodeDetector?: {
        new (options: { formats: string[] }): Detector;
        getSupportedFormats(): Promise<readonly string[]>;
      };
    }
  ).BarcodeDetector;
  const formats: readonly string[] = (await Own?.getSupportedFormats().catch(() => null)) ?? [];
  if (Own && formats.includes("qr_code")) {
    const detector = new Own({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const canvas = document.createElement("canvas");
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const { videoWidth: width, videoHeight: height } = video;
    if (!paper || width === 0) return null;
    canvas.width = width;
    canvas.height = height;
    paper.drawImage(video, 0, 0);
    try {
      return decodeQR(paper.getImageData(0, 0, width, height));
    } catch {
      // No code in this picture; the next one may have one.
      return null;
    }
  };
}

const betweenMs = 150;

/**
 * Reads codes from the camera until it is stopped.
 * @returns how to stop; rejects when there is no camera or it may not be used
 */
export async function scanBadges(
  video: HTMLVideoElement,
  onText: (text: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment" },
    audio: false,
  });
  video.srcObject = stream;
  await video.play();
  const read = await openReader();
  let isOn = true;
  const look = async () => {
    if (!isOn) return;
    const text = await read(video).catch(() => null);
    if (text && isOn) onText(text);
    setTimeout(look, betweenMs);
  };
  void look();
  return () => {
    isOn = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}
